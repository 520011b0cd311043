import type { components, paths } from "./schema.js";

type Schemas = components["schemas"];

export type Article = Schemas["ArticleView"];
export type Quote = Schemas["QuoteView"];
export type Speaker = Schemas["SpeakerView"];
export type Publisher = Schemas["PublisherView"];
export type Problem = Schemas["Problem"];
/** A part of an article's body, in code points. */
export type Span = Schemas["Span"];
export type { components, paths };

type Method = "get" | "post" | "put" | "patch" | "delete";

/** The paths that take a method. */
export type PathOf<M extends Method> = {
  [P in keyof paths]: paths[P][M] extends { responses: unknown } ? P : never;
}[keyof paths];

/** The JSON of a success. What is also given as JSON-LD has that type apart. */
type JsonOf<R> = {
  [S in keyof R]: S extends 200 | 201
    ? R[S] extends { content: { "application/json": infer Body } }
      ? Body
      : never
    : never;
}[keyof R];

/** What an operation answers. */
export type Answer<P extends keyof paths, M extends Method> = paths[P][M] extends { responses: infer R }
  ? JsonOf<R>
  : never;

type Content<P extends keyof paths, M extends Method> = paths[P][M] extends {
  requestBody: { content: infer C };
}
  ? C
  : undefined;

/** What an operation takes: an object as JSON, or a text as it is. */
export type Body<P extends keyof paths, M extends Method> =
  | (Content<P, M> extends { "application/merge-patch+json": infer B } | { "application/json": infer B } ? B : undefined)
  | (Content<P, M> extends { "text/plain": string } ? string : never);

/** The items of a list. */
export type Item<P extends keyof paths> = Answer<P, "get"> extends { items: (infer I)[] } ? I : never;

/** The paths of lists, which come in pages. */
export type ListPath = {
  [P in PathOf<"get">]: Item<P> extends never ? never : P;
}[PathOf<"get">];

/** The paths of exports, which come as lines of JSON; a table alone is none. */
export type ExportPath = {
  [P in PathOf<"get">]: paths[P]["get"] extends { responses: { 200: { content: { "application/x-ndjson": unknown } } } }
    ? P
    : never;
}[PathOf<"get">];

type Parameters<P extends keyof paths, M extends Method> = paths[P][M] extends { parameters: infer A } ? A : never;

type InPath<A> = A extends { path: infer V } ? { path: V } : { path?: undefined };
type InQuery<A> = A extends { query: infer V } ? { query: V } : A extends { query?: infer V } ? { query?: V } : unknown;

/** What a request needs beside its path and body. */
export type Options<P extends keyof paths, M extends Method> = InPath<Parameters<P, M>> &
  InQuery<Parameters<P, M>> & { signal?: AbortSignal };

/** The last argument of a call, which may be left out when nothing in it is required. */
export type Rest<O> = object extends O ? [options?: O] : [options: O];
