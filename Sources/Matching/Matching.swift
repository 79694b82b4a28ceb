// Matching: every place of a text where a name of the index stands, and which of them count.
// Start at Matcher. This is the reference: clear, slow, right. A faster engine must give the same matches.
// Not here: which entry a name means (Resolution), what a tagged text looks like (Tagging).
