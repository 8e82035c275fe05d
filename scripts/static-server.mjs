import { createReadStream, statSync } from "node:fs";
import { createServer } from "node:http";
import { createServer as createSecureServer } from "node:https";
import { extname, join, normalize, sep } from "node:path";

const types = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".xml": "application/xml; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
  ".wasm": "application/wasm",
  ".txt": "text/plain; charset=utf-8",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/** What a worker may do: load our scripts and files, and nothing from anywhere else. */
const scriptPolicy = "default-src 'none'; script-src 'self'; connect-src 'self'";

/**
 * Serves the files of a folder to this machine alone, at the first free port from the one given. With `secure` (key
 * and certificate) it speaks https and takes no other port. Gives the address and the means to stop.
 */
export async function serve(folder, { port, secure, home }) {
  const answer = (request, response) => respond(folder, home, request, response);
  const server = secure === undefined ? createServer(answer) : createSecureServer(secure, answer);
  const taken = await listen(server, port, secure === undefined ? port + 50 : port);
  return {
    address: `${secure === undefined ? "http" : "https"}://localhost:${taken}`,
    stop: () => {
      server.closeAllConnections();
      return new Promise((done) => server.close(done));
    },
  };
}

function listen(server, port, last) {
  return new Promise((resolve, reject) => {
    server.once("error", (error) => {
      if (error.code === "EADDRINUSE" && port < last) resolve(listen(server, port + 1, last));
      else reject(error);
    });
    server.listen(port, "localhost", () => resolve(port));
  });
}

function respond(folder, home, request, response) {
  if (request.method !== "GET" && request.method !== "HEAD") return refuse(response, 405, "Only GET");
  const file = fileFor(folder, home, request.url ?? "/");
  if (file === undefined) return refuse(response, 404, "There is no such page");
  response.writeHead(200, {
    "Content-Type": types[extname(file.path)] ?? "application/octet-stream",
    "Content-Length": file.size,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    // A worker obeys not the policy of its page but the one that comes with its script.
    ...(extname(file.path) === ".js" ? { "Content-Security-Policy": scriptPolicy } : {}),
    // File names carry a hash of their content, pages and assets do not.
    "Cache-Control": /\.[0-9a-f]{8}\.js$/.test(file.path) ? "public, max-age=31536000, immutable" : "no-cache",
  });
  if (request.method === "HEAD") return response.end();
  createReadStream(file.path)
    .on("error", () => response.destroy())
    .pipe(response);
}

function fileFor(folder, home, url) {
  try {
    const path = decodeURIComponent(new URL(url, "http://localhost").pathname);
    const file = normalize(join(folder, path === "/" ? home : path));
    if (!file.startsWith(folder + sep)) return undefined;
    const found = statSync(file);
    return found.isFile() ? { path: file, size: found.size } : undefined;
  } catch {
    return undefined;
  }
}

function refuse(response, status, text) {
  response.writeHead(status, { "Content-Type": "text/plain; charset=utf-8" }).end(text);
}
