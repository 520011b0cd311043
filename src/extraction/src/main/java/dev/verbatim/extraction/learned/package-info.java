/**
 * What was learned from annotated articles: features as hashed facts, tables of weights, rates of
 * single words, and the model files that hold them.
 *
 * <p>The weights fit the way features are hashed. A change of a feature needs a new model. Models
 * are immutable outside of training, are loaded when first needed, and are checked on loading.
 */
package dev.verbatim.extraction.learned;
