#include "erasure.hpp"

#include <string>
#include <vector>

#include "figures.hpp"
#include "json_line.hpp"
#include "maintenance_messages.hpp"
#include "printable.hpp"

namespace glane::cli {

namespace {

std::string erasure_json(const ForgetReport& report) {
  const Erasure& erasure = report.erasure;
  nlohmann::ordered_json copies = nlohmann::ordered_json::array();
  for (const KnownCopy& copy : erasure.copies) {
    copies.push_back({{"path", copy.path}, {"made", iso_date(copy.made)}});
  }
  return dump({{"ids", report.ids},
               {"erased", erasure.ids},
               {"segments", erasure.segments},
               {"bytes", erasure.bytes},
               {"quoted_in", erasure.quoted_in},
               {"named_in", erasure.named_in},
               {"titled_in", erasure.titled_in},
               {"copies", copies}});
}

void print_ids(std::string_view pattern, const std::vector<std::string>& ids, Terminal& terminal) {
  for (const std::string& id : ids) terminal.print_line(fill(pattern, {printable(id)}));
}

}  // namespace

void print_erasure(const ForgetReport& report, bool dry_run, bool json, Terminal& terminal) {
  if (json) return terminal.print_json(erasure_json(report));
  const Erasure& erasure = report.erasure;
  print_ids("{}", erasure.ids, terminal);
  print_ids(messages::kQuotedIn, erasure.quoted_in, terminal);
  print_ids(messages::kNamedIn, erasure.named_in, terminal);
  if (!erasure.titled_in.empty()) {  // a whole thread, mostly
    terminal.print_line(
        fill(messages::kTitledIn, {counted(erasure.titled_in.size(), messages::kCommentNoun)}));
  }
  for (const KnownCopy& copy : erasure.copies) {
    terminal.print_line(fill(messages::kCopyHas, {printable(copy.path), iso_date(copy.made)}));
  }
  if (erasure.is_interrupted) return;
  const std::string segments = counted(erasure.segments, messages::kSegmentNoun);
  terminal.print_line(fill(dry_run ? messages::kWouldErase : messages::kErased,
                           {counted(erasure.ids.size(), messages::kDocumentNoun), segments,
                            size_in_words(static_cast<double>(erasure.bytes))}));
}

}  // namespace glane::cli
