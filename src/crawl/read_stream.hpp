// What reading one file of a crawl shares, however deep its containers are nested: where pages and
// remarks go, what unpacking may still cost. Made by read_file.cpp; the reader of each container
// (web_records, members, feed_items, csv_records, mail_messages) hands its pieces back to it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include "base/report.hpp"
#include "crawl/byte_source.hpp"
#include "crawl/decode.hpp"
#include "crawl/line_reader.hpp"
#include "crawl/page.hpp"
#include "crawl/recognise.hpp"
#include "crawl/unpack.hpp"
#include "crawl/walk.hpp"

namespace glane {

// Where bytes come from, and what is known of them before they are looked at.
struct Origin {
  std::string path;        // of the file; behind "#" the place in a container
  std::string id;          // the same, relative to the parent of the operand
  std::string name;        // of a file or member, where content leaves its kind open
  std::string url;         // that the crawl fetched it from
  std::string stated_url;  // by the user, of what is one page
  std::string mirror_url;  // guessed from the names of folders and file
  std::string server_url;  // of what the crawl fetched, and this is a piece of
  bool served = false;     // a server made it, and what it says of itself is a claim
  std::string charset;     // that the server named
  std::string media_type;  // that the server named: "text/html"
  Date crawled;

  // The origin of a piece of it.
  Origin at(std::string_view place) const;
};

// A page without content yet, of this origin.
Page page_of(const Origin& origin);

class StreamReading {
 public:
  StreamReading(const CrawlFile& file, const ByteSource& source, const PageSink& sink,
                const DiagnosticSink& report)
      : file_(file), source_(source), budget_(source), sink_(sink), report_(report) {}

  // Recognises what `bytes` hold, by content, and hands its pages on.
  void read(ByteSource& bytes, const Origin& origin);

  // A record found in a container, as a page.
  //   in: record  of Page::record
  //       line    1-based, where it is counted; else 0
  template <typename Record>
  void hand_record(Record record, const Origin& origin, std::size_t line = 0) {
    Page page = page_of(origin);
    page.format = PageFormat::record;
    page.record = std::move(record);
    page.line = line;
    hand(std::move(page));
  }

  //   in: reason  as of a Diagnostic; may quote bytes that are no UTF-8
  void tell(const Origin& origin, Severity severity, std::string_view reason, std::size_t line = 0);

  UnpackBudget& budget() { return budget_; }

  // How many pages and remarks there were so far.
  std::uint64_t told() const { return told_; }

 private:
  void hand(Page page);
  void hand_json(std::string json, const Origin& origin, std::size_t line);
  void read_content(LineReader& lines, const Origin& origin, const Recognised& found);
  void read_packed(LineReader& lines, const Origin& origin, Packing packing);
  void read_json_lines(LineReader& lines, const Origin& origin);
  void read_json_line(std::string_view line, const Origin& origin, std::size_t number);
  void read_wide(LineReader& lines, const Origin& origin);
  void read_whole(LineReader& lines, const Origin& origin, Content content);
  bool is_standard_input(const Origin& origin) const;

  const CrawlFile& file_;
  const ByteSource& source_;
  UnpackBudget budget_;
  const PageSink& sink_;
  const DiagnosticSink& report_;
  int depth_ = 0;
  std::uint64_t told_ = 0;
};

// The reason why a page of more than kMaxPageBytes is none.
std::string too_large();

}  // namespace glane
