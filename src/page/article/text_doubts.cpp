#include "page/article/text_doubts.hpp"

namespace glane {

namespace {

// Bytes of visible text between a title and its text: leads, pictures, tools, and no more.
constexpr std::uint32_t kMostBetween = 6000;
// Pages of less running text are too short to judge by its share.
constexpr std::uint32_t kLeastProse = 1500;

bool is_far_from_title(const PageOutline& outline, const ChosenText& chosen) {
  if (chosen.title == 0) return false;
  const PageElement& title = outline[chosen.title];
  const PageElement& body = outline[chosen.body.element];
  if (outline.is_inside(chosen.title, chosen.body.element)) return false;
  return body.text_at + body.text_bytes <= title.text_at ||
         (body.text_at > title.text_at && body.text_at - title.text_at > kMostBetween);
}

}  // namespace

std::vector<Remark> doubts_of_text(const PageOutline& outline, const ChosenText& chosen) {
  std::vector<Remark> doubts;
  const ArticleBody& body = chosen.body;
  if (body.text.find("{{") != std::string::npos) {
    doubts.emplace_back(DiagnosticCode::page_template);
  }
  if (body.element == 0) return doubts;
  const auto element = [&] { return ErrorArgument{"element", body.found_by}; };
  if (is_far_from_title(outline, chosen)) {
    doubts.push_back({DiagnosticCode::page_text_place, {element()}});
  }
  const std::uint32_t all = outline[0].prose_bytes;
  const std::uint32_t read = outline[body.element].prose_bytes;
  if (all >= kLeastProse && std::uint64_t{read} * 5 < all) {
    doubts.push_back({DiagnosticCode::page_text_share,
                      {element(), {"percent", std::to_string(std::uint64_t{read} * 100 / all)}}});
  }
  if (chosen.trust != NameTrust::full) {
    doubts.push_back({DiagnosticCode::page_text_box, {element()}});
  }
  return doubts;
}

}  // namespace glane
