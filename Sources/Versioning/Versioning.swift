// Versioning: the lexicon in git: what an entry was, who changed it and when.
// Start at LexiconHistory. Promise: git is only ever asked; nothing here commits or changes the repository.
// Not here: undo of edits that were never committed (Storing), merges of contents (Merging).
