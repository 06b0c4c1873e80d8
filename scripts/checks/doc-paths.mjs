import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { ourFiles } from "./sources/our-files.mjs";

const folders = "app|bench|components|db|docs|domain|e2e|scripts|server|\\.ci";
const isPath = new RegExp(`^(?:${folders})/[\\w./()[\\]-]*$`);

/** A path that a document names exists: in `code`, in a link or picture, and in a block marked as tree. */
export function check(root) {
  return ourFiles(root, /^([A-Z]+\.md|docs\/.*\.md)$/).flatMap(({ path, text }) =>
    pathsIn(path, text)
      .filter((named) => !existsSync(join(root, named)))
      .map((named) => `${path} names ${named}, which does not exist`),
  );
}

export function pathsIn(path, text) {
  const prose = text.replace(/^```[\s\S]*?^```/gm, "");
  return [...quotedPaths(prose), ...linkedPaths(path, prose), ...treePaths(text)];
}

const quotedPaths = (prose) =>
  [...prose.matchAll(/`([^`\n]+)`/g)]
    .map(([, quoted]) => quoted.replace(/:\d+$/, ""))
    .filter((quoted) => isPath.test(quoted));

const linkedPaths = (path, prose) =>
  [...prose.matchAll(/\]\(([^)\s#]+)[^)]*\)|\bsrc="([^"]+)"/g)]
    .map(([, link, picture]) => link ?? picture)
    .filter((target) => !/^[a-z]+:/.test(target))
    .map((target) => join(dirname(path), target));

/** In a tree, two spaces of indentation are one level, and two spaces after the name begin its description. */
function treePaths(text) {
  return [...text.matchAll(/^```tree\n([\s\S]*?)^```/gm)].flatMap(([, block]) => {
    const parents = [];
    return block
      .split("\n")
      .filter((line) => line.trim() !== "")
      .flatMap((line) => {
        const depth = line.search(/\S/) / 2;
        const [name] = line.trim().split(/\s{2,}/);
        if (!name) return [];
        parents.splice(depth, parents.length, name);
        const parent = parents.slice(0, depth).join("");
        return name.split(/\s+/).map((one) => parent + one);
      });
  });
}
