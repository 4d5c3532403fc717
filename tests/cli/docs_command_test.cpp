#include <catch2/catch.hpp>

#include "support/program.h"
#include "support/temporary_folder.h"

using namespace seccheck;
using namespace seccheck::test;

namespace {
std::string rule_with_a_number() {
    const std::string rule =
        replaced(good_rule, "basis = \"stated\"",
                 "basis = \"derived\", basis_note = \"as <b> & `c` | d\", since = \"2019-07-01\"");
    return replaced(rule, "report) if", "report) local _ = param(\"grace\", today) if");
}

std::string written(const TemporaryFolder& folder, const std::string& name) {
    return read_file(DiskFiles(), folder.path("out/" + name)).value_or("(no such file)");
}
Ran write_docs(const TemporaryFolder& folder, const std::string& more = {}) {
    for (const auto& [path, text] : small_world({{"home/rules/tasks/open.lua", rule_with_a_number()}}))
        folder.write(path, text);
    return run_program("docs -o " + folder.path("out") + more, DiskFiles(), folder.path("home"));
}
}  // namespace

TEST_CASE("docs writes each rule with what it says, reads and finds", "[docs_command]") {
    const TemporaryFolder folder;
    const Ran ran = write_docs(folder);
    CHECK(ran.status == 0);
    CHECK(ran.out.empty());
    CHECK(ran.err.empty());
    CHECK(written(folder, "topics/tasks.md") == R"(<a id="topic-tasks"></a>

# Tasks

| Rule | What is wrong when it doesn't hold |
|---|---|
| [TST-001](#rule-TST-001) | A task takes too long |

<a id="rule-TST-001"></a>

## TST-001 A task takes too long

**Why:** Others wait for it.

**What to do:** Close it.

| Of the rule |  |
|---|---|
| Clause | SEC A1 |
| Basis | derived: as \<b\> &amp; \`c\` \| d |
| Law | since 1 Jul 2019 |
| Severity | major |
| Checked for | each [task](../kinds/task.md#kind-task) |
| Reads | `closed` |
| File | `rules/tasks/open.lua` |

| Number | Value | Held | Rests on |
|---|---|---|---|
| `grace` | 3 | since 1 Jan 2019 | SEC D7 (stated) |

### Examples

**open**. On 14 Feb 2020: breach: task A is open.

<details><summary>given</summary>

```toml
[[task]]
id = "A"
opened = 2019-12-02
```

</details>

**closed**. On 14 Feb 2020: it holds.

<details><summary>given</summary>

```toml
[[task]]
id = "A"
opened = 2019-12-02
closed = 2020-01-02
```

</details>
)");
}

TEST_CASE("docs writes each kind with its fields and what refers to it", "[docs_command]") {
    const TemporaryFolder folder;
    CHECK(write_docs(folder).status == 0);
    CHECK(written(folder, "kinds/step.md") == R"(<a id="kind-step"></a>

# Kind: step

One step of a task.

- In a state: `[[task.step]]`
- Key: number
- Stands below: [task](../kinds/task.md#kind-task)
- Classification: RED

### Fields

| Field | Type | What it means | If absent |
|---|---|---|---|
| `number` | integer | Which step it is. | refused |
| `done` | date, event | When it was done. | not yet |
)");
    const std::string task = written(folder, "kinds/task.md");
    CHECK(task.find("| `needed_by` | [task](#kind-task) | `needs` |\n") != std::string::npos);
    CHECK(task.find("| `size` | enum | How big it is. One of: `l` (large), `s` (small) | unknown |\n") !=
          std::string::npos);
    CHECK(task.ends_with("### Rules that check it\n\n[TST-001](../topics/tasks.md#rule-TST-001)\n"));
    CHECK(written(folder, "clauses.md").ends_with("| SEC A1 | [TST-001](topics/tasks.md#rule-TST-001) |\n"));
    CHECK(
        written(folder, "handbook.html").find("<h2 id=\"rule-TST-001\">TST-001 A task takes too long</h2>") !=
        std::string::npos);
}

TEST_CASE("docs of no rule is nothing done", "[docs_command]") {
    const TemporaryFolder folder;
    const Ran ran = write_docs(folder, " --ignore TST-001");
    CHECK(ran.status == 4);
    CHECK(ran.err == "seccheck: no rule is left to write of\n");
}
