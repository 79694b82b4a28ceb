// Exchanging: entries in the formats of other tools, in and out, and what an import would do to a lexicon.
// Start at ExchangeFormat, EntryExporter, EntryImporter and ImportPlan. Promise: what a format cannot hold is counted
// and named (Losses), what it holds is read back as it was written, and nothing that is read can run, load or write.
// Not here: paths, questions and writing (the command line, Storing), the lexicon's own files (Interchange).
