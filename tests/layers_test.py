#!/usr/bin/env python3
"""Holds checker/ against what no compiler sees: #includes against the layers that CMakeLists.txt draws, and two
types of one name, which the linker would take for the same.

    layers_test.py ROOT
"""
import os
import re
import sys


def layers(root):
    """For each folder of checker/, the folders that its library may use, all the way down."""
    with open(os.path.join(root, "CMakeLists.txt")) as f:
        drawn = {name: re.findall(r"seccheck_(\w+)", uses)
                 for name, uses in re.findall(r"^seccheck_library\((\w+) ([^)]*)\)", f.read(), re.M)}

    def below(name):
        return {name}.union(*(below(each) for each in drawn[name]))
    return {name: below(name) for name in drawn}


def upward_includes(root):
    allowed = layers(root)
    folders = {each for each in os.listdir(os.path.join(root, "checker")) if not each.endswith(".cpp")}
    if folders != set(allowed):
        yield "checker/ has the folders %s, CMakeLists.txt knows %s" % (sorted(folders), sorted(allowed))
    for folder in sorted(allowed):
        for name in sorted(os.listdir(os.path.join(root, "checker", folder))):
            path = os.path.join("checker", folder, name)
            with open(os.path.join(root, path)) as f:
                for number, line in enumerate(f, 1):
                    used = re.match(r'#include "(\w+)/', line)
                    if used and used.group(1) not in allowed[folder]:
                        yield "%s:%d: %s may not use %s" % (path, number, folder, used.group(1))
            if name.endswith(".h") and "toml++" in open(os.path.join(root, path)).read().split("#pragma once")[-1]:
                yield "%s: toml++ is for load/toml_tree.cpp alone" % path


def types_of_one_name(root):
    found = {}
    for folder, _, names in sorted(os.walk(os.path.join(root, "checker"))):
        for name in sorted(each for each in names if each.endswith(".h")):
            path = os.path.join(folder, name)
            with open(path) as f:
                for each in re.findall(r"^(?:struct|class|enum class) (\w+)[^;\n]*\{$", f.read(), re.M):
                    found.setdefault(each, []).append(os.path.relpath(path, root))
    for each, paths in sorted(found.items()):
        if len(paths) > 1:
            yield "%s is defined in %s" % (each, " and in ".join(paths))


def main():
    wrong = [*upward_includes(sys.argv[1]), *types_of_one_name(sys.argv[1])]
    if wrong:
        sys.exit("\n".join(wrong))


if __name__ == "__main__":
    main()
