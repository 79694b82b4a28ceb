// Merging: an entry that two people changed, as one: names are a set, and only what truly contradicts is a conflict.
// Start at EntryMerge. Promise: nothing that either side wrote is lost without a word.
// Not here: two entries about one thing (Editing's EntryUnion), git (Versioning).
