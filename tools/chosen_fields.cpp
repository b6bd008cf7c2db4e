#include "chosen_fields.hpp"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <vector>

#include "json_line.hpp"
#include "messages.hpp"
#include "search_messages.hpp"

namespace glane::cli {

namespace {

using Json = nlohmann::ordered_json;

// "id, author,date": the names, each once; a stray comma is none.
std::vector<std::string> names_of(const Arguments& arguments) {
  std::vector<std::string> names;
  std::string name;
  const auto add = [&] {
    if (!name.empty() && std::find(names.begin(), names.end(), name) == names.end()) {
      names.push_back(name);
    }
    name.clear();
  };
  for (const char byte : arguments.text("fields")) {
    if (byte == ',') {
      add();
    } else if (byte != ' ') {
      name += byte;
    }
  }
  add();
  return names;
}

[[noreturn]] void refuse_name(const std::string& name, const std::string& known) {
  throw Error(ErrorKind::usage, fill(messages::kUnknownField, {name}),
              fill(messages::kKnownFields, {known}));
}

// What to_json writes of any document is its own table of keys.
std::vector<std::string> document_keys() {
  const Json empty = Json::parse(to_json(Document()));
  std::vector<std::string> keys;
  for (const auto& [key, value] : empty.items()) keys.push_back(key);
  return keys;
}

}  // namespace

std::string known_fields() {
  std::vector<std::string> names;
  for (const HitField& field : hit_fields()) names.emplace_back(field.name);
  return joined(names, ", ");
}

std::string known_document_fields() {
  return joined(document_keys(), ", ");
}

ChosenFields chosen_fields(const Arguments& arguments, std::string_view format) {
  ChosenFields fields;
  if (!arguments.has("fields")) return fields;
  constexpr std::array<std::string_view, 6> kFormats = {"json", "jsonl", "csv",
                                                        "bom",  "excel", "tsv"};
  if (std::find(kFormats.begin(), kFormats.end(), format) == kFormats.end()) {
    throw Error(ErrorKind::usage, fill(messages::kFieldsFormat, {format}));
  }
  for (const std::string& name : names_of(arguments)) {
    const HitField* const field = find_hit_field(name);
    if (field == nullptr) refuse_name(name, known_fields());
    fields.push_back(field);
  }
  if (fields.empty()) refuse_name(arguments.text("fields"), known_fields());
  return fields;
}

void require_streamed(const ChosenFields& fields) {
  for (const HitField* field : fields) {
    if (!field->duplicates) continue;
    throw Error(ErrorKind::usage, fill(messages::kNotInStream, {field->name}));
  }
}

DocumentFields::DocumentFields(const Arguments& arguments) : names_(names_of(arguments)) {
  if (!arguments.has("fields")) return;
  const std::vector<std::string> keys = document_keys();
  if (names_.empty()) refuse_name(arguments.text("fields"), known_document_fields());
  for (const std::string& name : names_) {
    if (std::find(keys.begin(), keys.end(), name) == keys.end()) {
      refuse_name(name, known_document_fields());
    }
  }
}

std::string DocumentFields::json(const std::string& document_json) const {
  if (names_.empty()) return document_json;
  const Json whole = Json::parse(document_json);
  Json chosen = Json::object();
  for (const std::string& name : names_) chosen[name] = whole.value(name, Json());
  return dump(chosen);
}

}  // namespace glane::cli
