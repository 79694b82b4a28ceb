// Tagging: a text's mentions: where they stand, what they mean, and why.
// Start at Tagger. Promise: the text is never changed, and every span is exact in its original bytes.
// Not here: files and charsets (Decoding, Ireum), formats of output (Ireum).
