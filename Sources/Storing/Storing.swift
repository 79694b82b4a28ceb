// Storing: changes of a lexicon folder, written whole or not at all, one writer at a time, and taken back.
// Start at LexiconStore. Promise: a program that is killed leaves what was or what comes, never a mixture that a
// later command would take for the lexicon; what an edit replaced is kept, to the byte.
// Not here: what a change is (Editing), which lexicon (the command line), history in git (Versioning).
