#include "query/repetitions.hpp"

namespace glane {

bool Repetitions::is_known(const std::string& key) {
  if (!looks_) return false;
  const auto known = known_.find(key);
  last_known_ = known != known_.end();
  if (last_known_) ++known->second.times;
  return last_known_;
}

void Repetitions::add(const std::string& key, std::size_t place) {
  if (looks_ && !key.empty()) known_.emplace(key, Known{place});
}

void Repetitions::weigh(std::vector<Xapian::Query>& queries) const {
  for (const auto& [key, known] : known_) {
    if (known.times == 1 || known.place >= queries.size()) continue;
    queries[known.place] = Xapian::Query(static_cast<double>(known.times), queries[known.place]);
  }
}

std::string repetition_key(const Node& node) {
  if (!node.children.empty() || node.occur != Occur::should) return {};
  return std::to_string(static_cast<int>(node.kind)) + std::to_string(static_cast<int>(node.form)) +
         std::to_string(node.edits) + node.text;
}

}  // namespace glane
