// Resolution: which entry a found name means in its document, or that it stays open.
// Start at Resolver for texts and Finder for queries. Promise: nothing is linked without evidence that the
// lexicon asks for, and every decision says what it rests on. Order of input does not matter.
// Not here: where names stand (Matching), what tagged text looks like (Tagging).
