// Comparison: are two names one? A verdict, a score, and the evidence that the score is the sum of.
// Start at Comparer. Promise: symmetric, and every score can be derived again from its evidence.
// Not here: which entry is meant in a document (Resolution), the readings themselves (Transliteration).
