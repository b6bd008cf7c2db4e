// `glane check`: whether an index is whole, and mending it.
#include <algorithm>
#include <nlohmann/json.hpp>

#include "command.hpp"
#include "interrupt.hpp"
#include "maintenance_words.hpp"
#include "printable.hpp"
#include "rebuild_options.hpp"
#include "search_options.hpp"

namespace glane::cli {

namespace {

using Json = nlohmann::ordered_json;

struct Checking {
  std::string directory;
  RebuildOptions rebuild;
  bool repair = false;
  bool json = false;
};

Json check_json(const IndexCheck& check) {
  return {{"sound", check.is_sound()},  {"documents", check.documents},
          {"articles", check.articles}, {"comments", check.comments},
          {"threads", check.threads},   {"threads_without_article", check.threads_without_article},
          {"files", check.files},       {"faults", check.faults}};
}

void print_check(const IndexCheck& check, const std::string& directory, Terminal& terminal) {
  for (const std::string& fault : check.faults) terminal.print(printable(fault) + "\n");
  const std::string name = printable(directory);
  if (!check.is_sound()) return terminal.print(fill(words::kNotSound, {name}) + "\n");
  terminal.print(fill(words::kSound, {name, counted(check.documents, words::kDocumentNoun),
                                      counted(check.files, words::kFileNoun)}) +
                 "\n");
  if (check.threads_without_article == 0) return;
  terminal.print(
      fill(words::kThreadsAlone, {counted(check.threads_without_article, words::kThreadNoun),
                                  std::to_string(check.threads)}) +
      "\n");
}

ExitStatus tell(const IndexCheck& check, const Checking& checking, Terminal& terminal) {
  if (checking.json) {
    terminal.print_json(dump(check_json(check)));
  } else {
    print_check(check, checking.directory, terminal);
  }
  return check.is_sound() ? ExitStatus::done : ExitStatus::unreadable;
}

void print_rebuild(const IndexRebuild& rebuild, const std::string& directory, Terminal& terminal) {
  if (!rebuild.lost.empty()) terminal.print(std::string(words::kLosses) + "\n");
  for (const std::string& lost : rebuild.lost) {
    terminal.print(fill(words::kLost, {printable(lost)}) + "\n");
  }
  terminal.print(fill(words::kRepaired,
                      {printable(directory), counted(rebuild.documents, words::kDocumentNoun)}) +
                 "\n");
}

ExitStatus mend(const IndexCheck& damaged, const Checking& checking, Terminal& terminal) {
  if (!checking.json) print_check(damaged, checking.directory, terminal);
  terminal.flush();
  const IndexRebuild rebuild = repair_index(checking.directory, checking.rebuild);
  const IndexCheck check = check_index(checking.directory, checking.rebuild.waiting);
  if (checking.json) {
    Json json = check_json(check);
    json["mended"] = damaged.faults;
    json["lost"] = rebuild.lost;
    terminal.print_json(dump(json));
  } else {
    print_rebuild(rebuild, checking.directory, terminal);
    print_check(check, checking.directory, terminal);
  }
  if (!check.is_sound()) return ExitStatus::unreadable;
  return rebuild.lost.empty() ? ExitStatus::done : ExitStatus::some_failed;
}

ExitStatus run_check(const Checking& checking, Terminal& terminal) {
  catch_interrupts();
  const IndexCheck check = check_index(checking.directory, checking.rebuild.waiting);
  const bool mends = checking.repair && !check.is_sound();
  return mends ? mend(check, checking, terminal) : tell(check, checking, terminal);
}

}  // namespace

Run setup_check(const Arguments& arguments) {
  arguments.forbid_operands();
  const Checking checking{index_directory(arguments), rebuild_options(arguments),
                          arguments.has("repair"), arguments.text("format") == "json"};
  return [checking](Terminal& terminal) { return run_check(checking, terminal); };
}

}  // namespace glane::cli
