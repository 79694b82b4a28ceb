// Evaluation: how right the tagger and the readings are, measured against gold by the usual definitions.
// Start at TaggingEvaluation, or at ReadingEvaluation with the questions of a ReadingTable. Promise: every figure is a sum over cases that can be listed, one by one.
// Definitions: GERBIL's A2KB (Usbeck et al. 2015, doi:10.1145/2736277.2741626): strong = same span and entry,
// weak = overlapping span and same entry; micro = over all mentions, macro = mean over documents.
// Not here: the texts themselves (corpora/), where files lie (the command line).
