// Interchange: lexicons and texts as bytes of files, in and out.
// Start at LexiconReader and LexiconWriter. Promise: every fault of a file is reported at once, with its
// place, and what is written reads back as the same values. Not here: opening paths (Ireum does).
