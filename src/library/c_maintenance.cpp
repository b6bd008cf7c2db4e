// Of glane.h: is an index whole, mend it, make it small, copy it.
#include <nlohmann/json.hpp>

#include "glane/glane.hpp"
#include "library/c_arguments.hpp"
#include "library/c_control.hpp"
#include "library/requests.hpp"

using namespace glane;

namespace {

using Json = nlohmann::ordered_json;

std::string directory_of(const char* directory) {
  return std::string(c_text(directory, "the directory"));
}

std::string_view options_text(const char* options) {
  return options == nullptr ? std::string_view() : std::string_view(options);
}

std::string with_losses(const IndexRebuild& rebuild) {
  Json json = Json::parse(to_json(rebuild));
  json["lost"] = rebuild.lost;
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace

glane_status glane_check(const char* directory, const glane_control* control, char** answer) {
  return c_answer(answer, [&] {
    return to_json(check_index(directory_of(directory), CallControl(control).waiting()));
  });
}

glane_status glane_repair(const char* directory, const char* options, const glane_control* control,
                          char** answer) {
  const auto repair = [&] {
    const std::string index = directory_of(directory);
    RebuildOptions asked = read_rebuild_options(options_text(options), false);
    asked.waiting = CallControl(control).waiting();
    return with_losses(repair_index(index, asked));
  };
  return c_answer(answer, repair, AnswerPlace::optional);
}

glane_status glane_compact(const char* directory, const char* options, const glane_control* control,
                           char** answer) {
  const auto compact = [&] {
    const std::string index = directory_of(directory);
    RebuildOptions asked = read_rebuild_options(options_text(options), true);
    asked.waiting = CallControl(control).waiting();
    return to_json(compact_index(index, asked));
  };
  return c_answer(answer, compact, AnswerPlace::optional);
}

glane_status glane_backup(const char* directory, const char* destination,
                          const glane_control* control, char** answer) {
  const auto backup = [&] {
    const std::string index = directory_of(directory);
    const std::string copy(c_text(destination, "the destination"));
    const bool noted = backup_index(index, copy, CallControl(control).waiting());
    return Json({{"noted", noted}}).dump();
  };
  return c_answer(answer, backup, AnswerPlace::optional);
}

glane_status glane_restore(const char* backup, const char* directory, const char* options,
                           const glane_control* control, char** answer) {
  const auto restore = [&] {
    const std::string copy(c_text(backup, "the backup"));
    const std::string index = directory_of(directory);
    RestoreOptions asked = read_restore_options(options_text(options));
    asked.waiting = CallControl(control).waiting();
    const IndexRestore done = restore_index(copy, index, asked);
    return Json({{"documents", done.documents},
                 {"kept_out", done.kept_out},
                 {"knows_suppression_list", done.knows_suppression_list}})
        .dump();
  };
  return c_answer(answer, restore, AnswerPlace::optional);
}
