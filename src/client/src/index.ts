export { type Creation, Verbatim, type Versioned } from "./client.js";
export { CodePoints, type Part, partsOf } from "./offsets.js";
export { ProblemError } from "./problem.js";
export type { ClientOptions } from "./sending.js";
export type {
  Answer,
  Article,
  Body,
  components,
  ExportPath,
  Item,
  ListPath,
  Options,
  PathOf,
  paths,
  Problem,
  Publisher,
  Quote,
  Span,
  Speaker,
} from "./types.js";
