// The import table of the house: who may know whom. A line of `rooms` says what a room may import of ours and which
// packages; whatever it does not name is forbidden. test/architecture/layers.test.ts plants one breach per rule.

const base = "^shared/(base/|errors\\.ts$)";
const anywhere = "^(shared|renderer|electron)/";
const tools = "^(test|build)/";
// What crosses a border is plain data, which both of its sides may know; the calls of the border are not.
const records = "^shared/contracts/[a-z-]*(record|records|journal-index|copy-manifest)\\.ts$";

// Its address, which Vite makes of it; nothing that resolves as a module.
const decoder = "^zxing-wasm/reader/zxing_reader\\.wasm\\?url$";

const rooms = [
  { name: "base-knows-nothing", from: base, ours: [base] },
  {
    name: "domain-knows-base",
    from: "^shared/domain/",
    ours: [base, "^shared/domain/"],
    packages: ["valibot"],
  },
  {
    name: "contracts-know-domain",
    from: "^shared/contracts/",
    ours: [base, "^shared/(domain|contracts)/"],
    packages: ["valibot"],
  },
  {
    name: "ports-know-domain-and-contracts",
    from: "^shared/ports/",
    ours: [base, "^shared/(domain|ports|contracts)/"],
  },
  {
    name: "usecases-know-ports",
    from: "^shared/usecases/",
    ours: [base, "^shared/(domain|ports|usecases)/", records],
  },
  {
    name: "adapters-know-shared",
    from: "^renderer/adapters/",
    ours: ["^shared/", "^renderer/adapters/"],
    packages: ["dexie", "papaparse", "fflate", "read-excel-file", "@noble/hashes", "age-encryption"],
  },
  {
    name: "engine-knows-adapters-and-shared",
    from: "^renderer/engine/",
    ours: ["^shared/", "^renderer/(adapters|engine)/"],
  },
  {
    name: "services-know-shared",
    from: "^renderer/services/",
    ours: ["^shared/", "^renderer/services/"],
    packages: ["react"],
  },
  {
    name: "features-know-services-ui-i18n-domain",
    from: "^renderer/features/",
    ours: [base, "^shared/domain/", records, "^renderer/(services|ui|i18n|features)/"],
    packages: ["react"],
  },
  {
    name: "ui-knows-base",
    from: "^renderer/ui/",
    ours: [base, "^renderer/ui/", decoder],
    packages: ["react", "react-dom", "bwip-js", "zxing-wasm"],
  },
  { name: "i18n-knows-base", from: "^renderer/i18n/", ours: [base, "^renderer/i18n/"], packages: ["react"] },
  {
    name: "app-joins-the-renderer",
    from: "^renderer/(app/|main\\.ts$)",
    ours: ["^shared/", "^renderer/"],
    packages: ["react", "react-dom"],
  },
  {
    name: "main-knows-contracts-and-base",
    from: "^electron/main/",
    // What stands on a stick is judged where it is seen, before anything is written, whatever the window asks.
    ours: [base, "^shared/contracts/", "^shared/domain/snapshot/", "^electron/main/"],
    packages: ["electron"],
    isNode: true,
  },
  {
    name: "verify-joins-what-opens-a-snapshot",
    from: "^electron/verify/",
    ours: ["^shared/", "^renderer/adapters/(archive/|sealing/|system-clock\\.ts$)", "^electron/verify/"],
  },
  {
    name: "cards-know-what-a-card-says",
    from: "^electron/cards/",
    ours: [base, "^shared/contracts/card-records\\.ts$", "^shared/domain/cards/", "^electron/cards/"],
    packages: ["pcsc-mini"],
    isNode: true,
  },
  {
    name: "preload-knows-the-host-contract",
    from: "^electron/preload/",
    ours: ["^shared/contracts/host-contract\\.ts$", "^electron/preload/"],
    packages: ["electron"],
  },
];

const packagePath = (name) => `^node_modules/(@types/)?${name}/`;

/** A room's rule: neither a file nor a package nor a Node module outside its line. */
const roomRule = ({ name, from, ours, packages = [], isNode = false }) => ({
  name,
  severity: "error",
  from: { path: from },
  to: {
    pathNot: [...ours, ...packages.map(packagePath)],
    ...(isNode ? { dependencyTypesNot: ["core"] } : {}),
  },
});

/** A package that one place alone may import, besides tests and tools. */
const doors = [
  { name: "dexie-by-one-door", vendor: "dexie", at: "^renderer/adapters/dexie/" },
  { name: "papaparse-by-one-door", vendor: "papaparse", at: "^renderer/adapters/csv/" },
  {
    name: "zip-by-one-door",
    vendor: "(fflate|read-excel-file|@noble/hashes)",
    at: "^renderer/adapters/archive/",
  },
  { name: "age-by-one-door", vendor: "age-encryption", at: "^renderer/adapters/sealing/" },
  { name: "readers-by-one-door", vendor: "pcsc-mini", at: "^electron/cards/" },
  { name: "codes-drawn-by-one-door", vendor: "bwip-js", at: "^renderer/ui/code-drawing\\.ts$" },
  { name: "codes-seen-by-one-door", vendor: "zxing-wasm", at: "^renderer/ui/code-reader\\.worker\\.ts$" },
].map(({ name, vendor, at }) => ({
  name,
  severity: "error",
  from: { pathNot: [at, tools] },
  to: { path: packagePath(vendor) },
}));

module.exports = {
  forbidden: [
    ...rooms.map(roomRule),
    ...doors,
    {
      name: "features-are-islands",
      severity: "error",
      from: { path: "^renderer/features/([^/]+)/" },
      to: { path: "^renderer/features/", pathNot: "^renderer/features/$1/" },
    },
    {
      name: "adapters-are-islands",
      severity: "error",
      from: { path: "^renderer/adapters/([^/]+)/" },
      to: { path: "^renderer/adapters/", pathNot: "^renderer/adapters/$1/" },
    },
    {
      name: "every-room-is-in-the-table",
      severity: "error",
      from: { path: anywhere, pathNot: rooms.map(({ from }) => from) },
      to: {},
    },
    {
      name: "nothing-imports-test-or-build",
      severity: "error",
      from: { path: anywhere },
      to: { path: tools },
    },
    { name: "no-cycles", severity: "error", from: {}, to: { circular: true } },
    {
      name: "every-import-leads-somewhere",
      severity: "error",
      from: {},
      to: { couldNotResolve: true, pathNot: decoder },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^(dist|out|release)/" },
    // Type-only imports count: knowing a shape is knowing a room.
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      extensions: [".ts", ".tsx", ".mjs", ".js", ".d.ts"],
      exportsFields: ["exports"],
      conditionNames: ["import", "types", "node", "default"],
    },
  },
};
