// Editing: a change to a lexicon as a value, and what it makes of the files.
// Start at LexiconDraft and LexiconEdit. Promise: whatever is written comes from the one serialiser, an id is never
// given twice, and an edit that cannot be done whole changes nothing.
// Not here: writing files, locks and undo (Storing), git (Versioning), three-way merges (Merging).
