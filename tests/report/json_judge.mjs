// Says what a schema has against files of JSON, as JSON: for each file a list of complaints, empty where it fits.
//     node json_judge.mjs SCHEMA FILE...
import { readFileSync } from "node:fs";
import Ajv from "ajv";
import Ajv2020 from "ajv/dist/2020.js";
import addFormats from "ajv-formats";

const [schemaFile, ...files] = process.argv.slice(2);
const read = (file) => JSON.parse(readFileSync(file, "utf8"));

const schema = read(schemaFile);
const Draft = schema.$schema.includes("2020-12") ? Ajv2020 : Ajv;
// Not strict: the schemas of others have keywords of their own.
const judge = new Draft({ allErrors: true, strict: false });
addFormats(judge);
const fits = judge.compile(schema);

const complaints = {};
for (const file of files) {
  const errors = fits(read(file)) ? [] : fits.errors;
  complaints[file] = errors.map((error) => `${error.instancePath || "/"} ${error.message}`);
}
console.log(JSON.stringify(complaints));
