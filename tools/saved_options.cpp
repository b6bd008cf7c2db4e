#include "saved_options.hpp"

#include <array>
#include <string_view>
#include <utility>

#include "around_messages.hpp"
#include "command.hpp"
#include "environment.hpp"
#include "search_options.hpp"

namespace glane::cli {

namespace {

constexpr std::array<std::string_view, 6> kNotSaved = {"index", "save",  "saved",
                                                       "color", "batch", kNoPager};

std::string searches_folder() {
  if (const std::string own(environment("GLANE_SEARCHES")); !own.empty()) return own;
  const std::string data(environment("XDG_DATA_HOME"));
  // A relative one is to be ignored, says the specification.
  if (!data.empty() && data[0] == '/') return data + "/glane/searches";
  const std::string home(environment("HOME"));
  if (!home.empty()) return home + "/.local/share/glane/searches";
  throw Error(ErrorKind::index, std::string(messages::kNoHome));
}

bool is_saved(std::string_view option) {
  for (const std::string_view one : kNotSaved) {
    if (one == option) return false;
  }
  return true;
}

Arguments over_saved(const Arguments& line, const SavedSearches& searches,
                     const std::string& name) {
  const std::optional<SavedSearch> search = searches.find(name);
  if (!search) {
    throw Error(ErrorKind::usage, fill(messages::kNoSuchSearch, {name}),
                std::string(messages::kSeeSavedList));
  }
  Arguments::Values values;
  for (const auto& [option, value] : search->options) values[option].push_back(value);
  std::vector<std::string> words;
  if (!search->query.empty()) words.push_back(search->query);
  return line.over(values, words);
}

// As a shell reads it.
std::string quoted(const std::string& word) {
  constexpr std::string_view kPlain =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.,:/=+@";
  if (!word.empty() && word.find_first_not_of(kPlain) == std::string::npos) return word;
  std::string out = "'";
  for (const char c : word) {
    if (c == '\'') out += "'\\'";
    out += c;
  }
  return out + "'";
}

}  // namespace

SavedSearches saved_searches(const std::string& index_directory) {
  return SavedSearches(searches_folder(), index_directory);
}

SavedSearch saved_search_of(const Arguments& arguments) {
  SavedSearch search;
  search.query = query_of(arguments);
  for (const auto& [name, values] : arguments.values()) {
    if (!is_saved(name)) continue;
    if (values.empty()) search.options.emplace_back(name, "");
    for (const std::string& value : values) search.options.emplace_back(name, value);
  }
  return search;
}

Arguments with_saved(const Arguments& arguments, const std::string& name) {
  return over_saved(arguments, saved_searches(index_directory(arguments)), name);
}

Arguments saved_arguments(const SavedSearches& searches, const std::string& name) {
  return over_saved(Arguments("search", find_command("search").options, {}, {}), searches, name);
}

std::string command_line_of(const SavedSearch& search) {
  std::string line = "glane search";
  for (const auto& [name, value] : search.options) {
    line += " --" + name;
    if (!value.empty()) line += " " + quoted(value);
  }
  if (!search.query.empty()) line += " -- " + quoted(search.query);
  return line;
}

}  // namespace glane::cli
