// What pages do on top of HTML. Every page works without this file.
import htmx from "htmx.org";
import "./exit.js";
import "./details.js";
import "./print.js";

Object.assign(htmx.config, {
  allowEval: false,
  allowScriptTags: false,
  includeIndicatorStyles: false, // the style sheet is ours alone
  historyCacheSize: 0, // nothing of a page stays in the browser's storage
  refreshOnHistoryMiss: true,
  selfRequestsOnly: true,
});
