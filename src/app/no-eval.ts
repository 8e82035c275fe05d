import { config } from "zod/v4/core";

// The page's Content-Security-Policy forbids code from text; zod would try whether it may, and the browser would report it.
// Imported before anything that makes a schema.
config({ jitless: true });
