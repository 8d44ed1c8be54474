// Builds the style sheets and scripts: app.js, app.css and each page-*.js and page-*.css.
import { build } from "esbuild";
import { existsSync, readdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const shared = join(root, "src", "sofra", "shared");
const out = join(shared, "static", "shared", "build");

const entries = ["frontend", "css"].flatMap((folder) => {
  const path = join(shared, folder);
  const names = existsSync(path) ? readdirSync(path) : [];
  return names.filter((name) => /^(app|page-[a-z0-9-]+)\.(js|css)$/.test(name)).map((name) => join(path, name));
});

rmSync(out, { recursive: true, force: true });
await build({
  entryPoints: entries,
  entryNames: "[name]",
  outdir: out,
  bundle: true,
  minify: true,
  format: "esm",
  target: "es2022",
  nodePaths: [join(root, "node_modules")],
  loader: { ".svg": "file", ".woff2": "file" },
  assetNames: "[name]-[hash]",
  legalComments: "none",
  logLevel: "warning",
});
