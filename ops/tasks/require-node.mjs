// Plain JavaScript that any Node can read: an old one has to get as far as the sentence below.
const major = Number(process.versions.node.split('.')[0]);
if (major < 24) {
  console.error(
    `repere: this is Node ${process.versions.node}, and Node 24 or newer is needed. On Linux "npm ci" brings it along and "npm run" uses it; elsewhere install it from nodejs.org.`,
  );
  process.exit(1);
}
