#!/usr/bin/env python3
"""Holds the #includes of checker/ against the layers that CMakeLists.txt draws: the linker doesn't notice headers.

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
    folders = set(os.listdir(os.path.join(root, "checker"))) - {"main.cpp"}
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


def main():
    wrong = list(upward_includes(sys.argv[1]))
    if wrong:
        sys.exit("\n".join(wrong))


if __name__ == "__main__":
    main()
