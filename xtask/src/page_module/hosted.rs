//! The files of a hosted page's wasm: the larger modules one by one, the small ones in one file, and the scripts that load
//! them.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use sha2::{Digest, Sha256};

use super::{FETCH, FETCHED, LOADER, PageModule};

/// The file that holds the small modules, one behind the other. The splitter makes a module of what any set of parts
/// shares, and many of them are smaller than what asking for a file of their own costs. No module itself, but called like
/// one, since hosts compress what they know.
const SMALL_MODULES: &str = "small_modules.wasm";

/// Up to how many bytes a module is small.
const SMALL: usize = 10_240;

/// A module that a host sends as something else runs all the same, as that with which the page starts. The file of small
/// modules is fetched once, and again after it did not arrive.
const FETCH_MODULE: &str = "const asModule = (body) => new Response(body, { headers: { \"content-type\": \"application/wasm\" } });
const fetchFile = async (address) => {
    const response = await fetch(address);
    if (!response.ok) throw new Error(`${address}: ${response.status}`);
    return response;
};
const fetchModule = async (address) => {
    const response = await fetchFile(address);
    return response.headers.get(\"content-type\") === \"application/wasm\" ? response : asModule(response.body);
};
let smallModules;
const smallModule = async (address, all, begin, end) => {
    smallModules ??= fetchFile(address).then((response) => response.arrayBuffer());
    try {
        const modules = await smallModules;
        if (modules.byteLength !== all) throw new Error(`${address}: ${modules.byteLength} bytes`);
        return asModule(modules.slice(begin, end));
    } catch (error) {
        smallModules = undefined;
        throw error;
    }
};
";

impl PageModule {
    /// Writes the files of a hosted page into a folder of this one, and tells its name, which changes with what is in them,
    /// so that a browser may keep them for ever.
    ///
    /// # Errors
    /// If one cannot be written, or the loader of parts is not of the form that the pinned tools write.
    pub fn write(&self, folder: &Path) -> Result<String> {
        let files = self.hosted()?;
        let mut digest = Sha256::new();
        for content in files.values() {
            digest.update(content);
        }
        let hash = digest.finalize();
        let hash: String = hash.iter().take(8).map(|byte| format!("{byte:02x}")).collect();
        let name = format!("page-{hash}");
        let folder = folder.join(&name);
        fs::create_dir_all(&folder).with_context(|| folder.display().to_string())?;
        for (file, content) in files {
            fs::write(folder.join(&file), content).context(file)?;
        }
        Ok(name)
    }

    /// The files of a hosted page by their names.
    fn hosted(&self) -> Result<BTreeMap<String, Vec<u8>>> {
        let is_small = |module: &[u8]| module.len() <= SMALL;
        let small = self.modules.values().filter(|module| is_small(module));
        let small = small.flatten().copied().collect::<Vec<u8>>();
        let mut files = BTreeMap::new();
        let mut loader = self.loader.clone();
        let mut begin = 0;
        for (name, module) in &self.modules {
            let fetch = format!("{FETCH}{name}{FETCHED}");
            ensure!(loader.contains(&fetch), "the loader of parts fetches {name} in another form");
            if is_small(module) {
                let (end, all) = (begin + module.len(), small.len());
                let file = format!("new URL(\"./{SMALL_MODULES}\", import.meta.url)");
                loader =
                    loader.replace(&fetch, &format!("smallModule({file}, {all}, {begin}, {end})"));
                begin = end;
            } else {
                loader = loader.replace(&fetch, &fetch.replace("fetch(", "fetchModule("));
                files.insert(format!("{name}.wasm"), module.clone());
            }
        }
        files.insert(SMALL_MODULES.to_owned(), small);
        files.insert(LOADER.to_owned(), format!("{FETCH_MODULE}{loader}").into_bytes());
        files.insert("tokenlock.js".to_owned(), self.glue.clone().into_bytes());
        files.insert("tokenlock_bg.wasm".to_owned(), self.start.clone());
        Ok(files)
    }
}

/// The files that a loader fetches for a part, by their names.
pub fn modules_of(loader: &str, part: &str) -> Vec<String> {
    let mut files = Vec::new();
    // A comment before each module that several parts take says which.
    let mut is_taken = false;
    for line in loader.lines() {
        if let Some(parts) = line.strip_prefix("/* ").and_then(|rest| rest.strip_suffix(" */")) {
            is_taken = parts.split(", ").any(|one| one == part);
        } else if line.starts_with("export ") {
            is_taken = line.contains(&format!("__wasm_split_load_{part} "));
        }
        let file = line.split_once("(new URL(\"./").and_then(|(_, after)| after.split_once('"'));
        files.extend(file.filter(|_| is_taken).map(|(file, _)| file.to_owned()));
    }
    // Small modules are in one file.
    files.sort();
    files.dedup();
    files
}

#[cfg(test)]
mod tests {
    use super::super::tests::{LOADER_SCRIPT, module};
    use super::*;

    #[test]
    fn the_files_of_a_part_are_found() {
        assert_eq!(modules_of(LOADER_SCRIPT, "frame"), ["chunk_7.wasm", "split_frame.wasm"]);
        assert!(modules_of(LOADER_SCRIPT, "story").is_empty());
    }

    #[test]
    fn small_modules_are_in_one_file() {
        let written =
            std::env::temp_dir().join(format!("tokenlock-modules-{}", std::process::id()));
        let large = vec![7; SMALL + 1];
        let mut page = module();
        page.modules.insert("split_frame".into(), large.clone());
        let folder = written.join(page.write(&written).unwrap());
        assert_eq!(fs::read(folder.join("split_frame.wasm")).unwrap(), large);
        assert_eq!(fs::read(folder.join(SMALL_MODULES)).unwrap(), b"\0asm7");
        assert!(!folder.join("chunk_7.wasm").exists());
        let loader = fs::read_to_string(folder.join(LOADER)).unwrap();
        let small = "smallModule(new URL(\"./small_modules.wasm\", import.meta.url), 5, 0, 5);";
        assert!(loader.contains(small), "{loader}");
        assert_eq!(modules_of(&loader, "frame"), [SMALL_MODULES, "split_frame.wasm"]);
        fs::remove_dir_all(written).unwrap();
    }

    #[test]
    fn the_folder_changes_with_any_module() {
        let written =
            std::env::temp_dir().join(format!("tokenlock-folders-{}", std::process::id()));
        let mut other = module();
        other.modules.insert("chunk_7".into(), b"\0asm8".to_vec());
        let folders = [&module(), &other, &module()].map(|page| page.write(&written).unwrap());
        assert!(folders[0] != folders[1] && folders[0] == folders[2], "{folders:?}");
        assert!(folders[0].starts_with("page-"));
        fs::remove_dir_all(written).unwrap();
    }
}
