// Lexicography: what a lexicon says, as values: entries, their names, and who says so.
// Start at Lexicon. Promise: no file, no ICU, no clock; data can be held and compared without any of them.
// Not here: the YAML of lexicon/ (Interchange), checks that need normalization (Linting), keys (Indexing).
