#include "index/synonym_table.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "french/characters.hpp"
#include "index/vocabulary.hpp"

namespace glane {

namespace {

std::vector<std::string> split_forms(std::string_view text) {
  std::vector<std::string> forms;
  while (!text.empty()) {
    const std::string_view form = text.substr(0, text.find(' '));
    if (!form.empty()) forms.emplace_back(form);
    text.remove_prefix(std::min(form.size() + 1, text.size()));
  }
  return forms;
}

}  // namespace

std::string synonyms_setting(const SynonymGroups& synonyms) {
  std::string setting;
  for (const SynonymGroup& group : synonyms.groups()) {
    for (const Synonym& member : group) {
      setting += member.stem + '\t';
      for (std::size_t i = 0; i < member.forms.size(); ++i) {
        if (i > 0) setting += ' ';
        setting += member.forms[i];
      }
      setting += '\n';
    }
    setting += '\n';
  }
  return setting;
}

SynonymTable::SynonymTable(std::string_view setting) {
  SynonymGroup group;
  const auto end_group = [&] {
    if (group.empty()) return;
    const auto number = static_cast<std::uint32_t>(groups_.size());
    for (const Synonym& member : group) {
      if (member.stem.empty()) continue;
      std::vector<std::uint32_t>& numbers = groups_of_class_[member.stem];
      if (numbers.empty() || numbers.back() != number) numbers.push_back(number);
    }
    groups_.push_back(std::exchange(group, {}));
  };
  while (!setting.empty()) {
    const std::string_view line = setting.substr(0, setting.find('\n'));
    setting.remove_prefix(std::min(line.size() + 1, setting.size()));
    const std::size_t tab = line.find('\t');
    if (line.empty()) end_group();
    if (tab == std::string_view::npos) continue;
    Synonym member{std::string(line.substr(0, tab)), split_forms(line.substr(tab + 1))};
    if (!member.forms.empty()) group.push_back(std::move(member));
  }
  end_group();
}

std::vector<Synonym> SynonymTable::of(const std::string& stem) const {
  const auto known = groups_of_class_.find(stem);
  if (known == groups_of_class_.end()) return {};
  std::vector<SynonymGroup> groups;
  for (const std::uint32_t number : known->second) groups.push_back(groups_[number]);
  return other_synonyms(stem, groups);
}

SynonymForms synonym_forms(const SynonymTable& table, const SegmentSet& segments,
                           const std::string& stem) {
  SynonymForms out;
  std::set<std::string> forms;
  for (Synonym& synonym : table.of(stem)) {
    if (synonym.stem.empty()) {
      out.phrases.push_back(std::move(synonym.forms));
      continue;
    }
    const std::string folded = fold_accents(synonym.forms[0]);
    for (std::string& form : forms_of_stem(segments, synonym.stem)) forms.insert(std::move(form));
    for (std::string& form : forms_of_folded(segments, folded)) forms.insert(std::move(form));
    for (auto& parts : parts_of_joined(segments, folded)) out.phrases.push_back(std::move(parts));
  }
  out.forms.assign(forms.begin(), forms.end());
  return out;
}

}  // namespace glane
