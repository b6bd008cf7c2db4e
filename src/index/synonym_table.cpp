#include <algorithm>
#include <charconv>
#include <set>
#include <string_view>
#include <utility>

#include "french/characters.hpp"
#include "index/schema.hpp"
#include "index/synonym_table_xapian.hpp"
#include "index/vocabulary_xapian.hpp"

namespace glane {

namespace {

const std::string kClassKey = "glane.synonym:";
const std::string kGroupKey = "glane.synonym#";

std::vector<std::string> split(std::string_view text, char separator) {
  std::vector<std::string> parts;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find(separator, begin), text.size());
    parts.emplace_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return parts;
}

void clear(Xapian::WritableDatabase& database, const std::string& key_begin) {
  const std::vector<std::string> keys(database.metadata_keys_begin(key_begin),
                                      database.metadata_keys_end(key_begin));
  for (const std::string& key : keys) database.set_metadata(key, "");
}

std::string group_text(const SynonymGroup& group) {
  std::string text;
  for (const Synonym& member : group) {
    text += member.stem + '\t';
    for (std::size_t i = 0; i < member.forms.size(); ++i) {
      if (i > 0) text += ' ';
      text += member.forms[i];
    }
    text += '\n';
  }
  return text;
}

SynonymGroup stored_group(const Xapian::Database& database, const std::string& number) {
  SynonymGroup group;
  for (const std::string& line : split(database.get_metadata(kGroupKey + number), '\n')) {
    const std::size_t tab = std::min(line.find('\t'), line.size() - 1);
    Synonym member{line.substr(0, tab), split(std::string_view(line).substr(tab + 1), ' ')};
    if (!member.forms.empty()) group.push_back(std::move(member));
  }
  return group;
}

}  // namespace

void store_synonyms(Xapian::WritableDatabase& database, const SynonymGroups& synonyms) {
  clear(database, kClassKey);
  clear(database, kGroupKey);
  for (const auto& [stem, groups] : synonyms.groups_of_class()) {
    std::string numbers;
    for (const std::uint32_t number : groups) numbers += std::to_string(number) + " ";
    database.set_metadata(kClassKey + stem, numbers);
  }
  const std::size_t count = synonyms.groups().size();
  for (std::size_t i = 0; i < count; ++i) {
    database.set_metadata(kGroupKey + std::to_string(i), group_text(synonyms.groups()[i]));
  }
  database.set_metadata(metadata::kSynonyms, count > 0 ? std::to_string(count) : "");
}

std::uint64_t count_synonym_groups(const Xapian::Database& database) {
  const std::string text = database.get_metadata(metadata::kSynonyms);
  std::uint64_t count = 0;
  std::from_chars(text.data(), text.data() + text.size(), count);
  return count;
}

SynonymForms synonym_forms(const Xapian::Database& database, const std::string& stem) {
  std::vector<SynonymGroup> groups;
  for (const std::string& number : split(database.get_metadata(kClassKey + stem), ' ')) {
    groups.push_back(stored_group(database, number));
  }
  SynonymForms out;
  std::set<std::string> forms;
  for (Synonym& synonym : other_synonyms(stem, groups)) {
    if (synonym.stem.empty()) {
      out.phrases.push_back(std::move(synonym.forms));
      continue;
    }
    const std::string folded = fold_accents(synonym.forms[0]);
    for (std::string& form : forms_of_stem(database, synonym.stem)) forms.insert(std::move(form));
    for (std::string& form : forms_of_folded(database, folded)) forms.insert(std::move(form));
    for (auto& parts : parts_of_joined(database, folded)) out.phrases.push_back(std::move(parts));
  }
  out.forms.assign(forms.begin(), forms.end());
  return out;
}

}  // namespace glane
