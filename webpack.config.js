const { join } = require("node:path");
const CopyWebpackPlugin = require("copy-webpack-plugin");
const HtmlWebpackPlugin = require("html-webpack-plugin");
const { browserslist } = require("./package.json");

/**
 * Two pages made from one template:
 *   taskpane-excel.html  what the manifest names; loads office.js from Microsoft's server, then the ribbon's commands,
 *                        the custom functions and the pane, which share one runtime in Excel
 *   taskpane.html        the pane as a page of its own (browser mode); never asks another server for anything
 * Two pages rather than a script that guesses where it runs: nothing has to be detected before office.js is there,
 * and the page outside Excel has the stricter Content-Security-Policy.
 *
 * functions.js is what the manifest must name as the script of the functions; with the shared runtime Excel runs the
 * page instead. Its name is fixed, "npm run package" puts its hash into it.
 *
 * `new Worker(new URL("./worker.ts", import.meta.url))` in the pane's code makes the worker an entry of its own.
 */
module.exports = (_env, { mode = "production" } = {}) => {
  const production = mode === "production";
  const pane = "./src/taskpane/index.tsx";
  const functions = "./src/functions/index.ts";
  // Whole in themselves: no other script is there when they run.
  const alone = new Set(["functions", "watchdog"]);
  const page = (filename, chunks, forExcel) =>
    new HtmlWebpackPlugin({
      filename,
      chunks,
      template: "src/taskpane/taskpane.html",
      // The watchdog is named in the page itself, before office.js: scripts that are injected come after it.
      templateParameters: ({ assets }) => ({
        inExcel: forExcel,
        watchdog: Object.keys(assets).find((name) => name.startsWith("watchdog.")),
      }),
      minify: false,
    });

  return {
    mode: production ? "production" : "development",
    target: "browserslist",
    // No source maps in production: they would carry the whole source, and the paths of the machine that built it.
    devtool: production ? false : "source-map",
    entry: {
      pane,
      excel: ["./src/commands/index.ts", functions, pane],
      functions,
      watchdog: "./src/taskpane/watchdog.ts",
    },
    output: {
      path: join(__dirname, "dist"),
      filename: ({ chunk }) => (chunk?.name === "functions" ? "functions.js" : "[name].[contenthash:8].js"),
      chunkFilename: "[name].[contenthash:8].js",
      assetModuleFilename: "[name].[contenthash:8][ext]",
      publicPath: "auto",
      clean: true,
    },
    resolve: { extensions: [".tsx", ".ts", ".mjs", ".js"] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          exclude: /node_modules/,
          loader: "swc-loader",
          options: {
            jsc: {
              parser: { syntax: "typescript", tsx: true },
              transform: { react: { runtime: "automatic", development: !production } },
            },
            env: { targets: browserslist },
            module: { type: "es6" },
          },
        },
      ],
    },
    optimization: {
      splitChunks: { chunks: (chunk) => !alone.has(chunk.name) },
      // Icons of Fluent and the rooms of src are pure: what is not used goes.
      usedExports: true,
    },
    plugins: [
      page("taskpane.html", ["pane"], false),
      page("taskpane-excel.html", ["excel"], true),
      new CopyWebpackPlugin({
        patterns: [
          { from: "assets", to: "assets", noErrorOnMissing: true },
          { from: "manifest.xml" },
          { from: "src/functions/functions*.json", to: "[name][ext]" },
        ],
      }),
    ],
    // Minifying takes most of a build; what did not change is not minified again.
    cache: {
      type: "filesystem",
      cacheDirectory: join(__dirname, ".cache/webpack"),
      buildDependencies: { config: [__filename] },
    },
    performance: { hints: false },
  };
};
