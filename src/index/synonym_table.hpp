// A user's synonyms as an index keeps them, in one of its settings (setting::kSynonyms): they
// change what is asked, not what is indexed, and may be replaced at any time. A line a member of a
// group, "class TAB forms, a blank between them"; an empty line ends a group.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "french/synonyms.hpp"
#include "index/segment_set.hpp"

namespace glane {

// The setting of these groups; empty where there is none.
std::string synonyms_setting(const SynonymGroups& synonyms);

// What such a setting says. Any bytes are accepted: lines that are none are left out.
class SynonymTable {
 public:
  SynonymTable() = default;
  explicit SynonymTable(std::string_view setting);

  bool empty() const { return groups_.empty(); }
  std::uint64_t group_count() const { return groups_.size(); }

  // What the user lists with a word of the class `stem`.
  std::vector<Synonym> of(const std::string& stem) const;

 private:
  std::vector<SynonymGroup> groups_;
  std::map<std::string, std::vector<std::uint32_t>> groups_of_class_;
};

// What the synonyms of a word ask for: forms as indexed, and rows of words as listed.
struct SynonymForms {
  std::vector<std::string> forms;
  std::vector<std::vector<std::string>> phrases;

  bool empty() const { return forms.empty() && phrases.empty(); }
};

// Every form of the classes that the user lists with `stem`, those without their accents included.
SynonymForms synonym_forms(const SynonymTable& table, const SegmentSet& segments,
                           const std::string& stem);

}  // namespace glane
