// Package builtin makes a brief without a model. Every line of it stands in the
// article word for word: the summary is sentences of it, chosen by how central
// they are; the positions are those that the rules of package attribution find,
// each as the sentence or the quotation that has it. Nothing is put in other
// words, so nothing can be invented; what a model would say better, or find
// where no rule does, is missing.
//
// A brief follows from the document alone, byte for byte, and takes time linear
// in it.
package builtin
