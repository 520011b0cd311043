/**
 * What Verbatim is on AWS, in AWS CDK.
 *
 * <p>{@link dev.verbatim.infra.environment.Environments} says which environments there are and how
 * they differ. {@link dev.verbatim.infra.Deployment} makes the stacks of one. A stack is given what
 * it needs of the others as interfaces of the CDK ({@code ITable}, {@code IFunction}), never
 * another stack.
 */
package dev.verbatim.infra;
