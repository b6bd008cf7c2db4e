// What surrounds a document in its thread, and the form in which nodes are printed.
#include <nlohmann/json.hpp>

#include <algorithm>
#include <limits>
#include <string_view>
#include <unordered_set>

#include "glane/thread_tree.hpp"

namespace glane {

namespace {

constexpr std::size_t kNowhere = std::numeric_limits<std::size_t>::max();

// Which nodes are part of the context, in the thread's order, so that a parent comes before.
std::vector<bool> part_of(const std::vector<ThreadNode>& thread, std::size_t asked) {
  std::vector<bool> part(thread.size());
  part[asked] = true;
  const bool is_article = thread[asked].document.type == DocumentType::article;
  const std::unordered_set<std::string_view> quoting(thread[asked].quoted_by.begin(),
                                                     thread[asked].quoted_by.end());
  for (std::size_t i = asked + 1; i < thread.size(); ++i) {
    const std::optional<std::size_t>& parent = thread[i].parent;
    const bool answers = parent && *parent >= asked && part[*parent];
    const bool quotes = quoting.contains(thread[i].document.id);
    part[i] = is_article ? parent == asked : answers || quotes;
  }
  for (std::optional<std::size_t> above = thread[asked].parent; above;
       above = thread[*above].parent) {
    part[*above] = true;
  }
  return part;
}

}  // namespace

std::vector<ThreadNode> thread_context(const std::vector<ThreadNode>& thread, std::string_view id) {
  const auto found = std::find_if(thread.begin(), thread.end(),
                                  [&](const ThreadNode& node) { return node.document.id == id; });
  if (found == thread.end()) return {};
  const auto asked = static_cast<std::size_t>(found - thread.begin());
  const std::vector<bool> part = part_of(thread, asked);
  std::vector<std::size_t> place_in_part(thread.size(), kNowhere);
  std::vector<ThreadNode> context;
  for (std::size_t i = 0; i < thread.size(); ++i) {
    if (!part[i]) continue;
    place_in_part[i] = context.size();
    ThreadNode node = thread[i];
    // One that quotes the document asked for, and answers another one, stands below it here.
    const bool answers = node.parent && part[*node.parent] && *node.parent >= asked;
    const bool stays = i <= asked || answers;
    const std::optional<std::size_t> parent = stays ? node.parent : std::optional(asked);
    if (parent) node.parent = place_in_part[*parent];
    node.depth = parent ? context[*node.parent].depth + 1 : 0;
    context.push_back(std::move(node));
  }
  return context;
}

std::string to_json(const std::vector<ThreadNode>& thread, std::size_t place) {
  const ThreadNode& node = thread[place];
  std::string json = to_json(node.document);
  json.pop_back();  // its closing bracket
  nlohmann::ordered_json more;
  more["parent"] = nullptr;
  if (node.parent) more["parent"] = thread[*node.parent].document.id;
  more["depth"] = node.depth;
  more["answers"] = node.answers;
  more["deleted"] = node.deleted;
  more["quoted_by"] = node.quoted_by;
  using Handler = nlohmann::ordered_json::error_handler_t;
  return json + ", " + more.dump(-1, ' ', false, Handler::replace).substr(1);
}

}  // namespace glane
