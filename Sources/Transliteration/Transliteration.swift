// Transliteration: the forms that a name has in other scripts, weighted, each with its reasons.
// Start at Reader, which takes a name in any script. Promise: bounded sets, best first, no guess without a rule.
// Not here: folding of width and case (Normalization), whether two names are one (comparison), names as wholes
// (the lexicon). Tables/ holds the facts; each file says its source.
