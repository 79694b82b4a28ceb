// Discovery: names in a text that no lexicon has: who or what they are, how surely, and which of them are one.
// Start at NameDiscoverer, then NameGrouper. Promise: precision first; every find says what speaks for it, and nothing
// that the lexicon found is found again. Not here: names of the lexicon (Matching), the drafts of entries (Ireum).
