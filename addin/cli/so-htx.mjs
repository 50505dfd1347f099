#!/usr/bin/env node
// The command line is TypeScript: Node runs it through tsx, with nothing to build first.
import { register } from "tsx/esm/api";

register();
await import("./main.ts");
