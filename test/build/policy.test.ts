import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { policyOf } from "../../build/web-server.mjs";
import { responseHeaders } from "../../electron/main/app-url.ts";

const html = readFileSync(join(import.meta.dirname, "../../renderer/index.html"), "utf8");
const rules = (policy: string) => policy.split("; ").sort();

test("the page says the same policy as the shell and the web server, save framing, which a page cannot say", () => {
  const said = rules(responseHeaders["Content-Security-Policy"]);
  expect([...rules(policyOf(html)), "frame-ancestors 'none'"].sort()).toEqual(said);
});

test("the policy allows nothing inline, nothing evaluated and nothing from elsewhere", () => {
  const policy = policyOf(html);
  expect(policy).toMatch(/^default-src 'none';/);
  expect(policy).not.toMatch(/unsafe-inline|unsafe-eval(?!')|'unsafe-eval'|https?:|\*/);
});

test("the page is one element, one icon and one module script", () => {
  expect(html.match(/<script[^>]*>/g)).toEqual(['<script type="module" src="/main.ts">']);
  expect(html).not.toMatch(/<style|<link(?! rel="icon")|\son\w+=|\sstyle=/);
  expect(html).toMatch(/<body>\s*<div id="app"><\/div>\s*<script/);
});
