// What the readers of one file of a crawl share, however deep its containers are nested: where
// pages and diagnostics go, what unpacking may still cost.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include "base/remark.hpp"
#include "crawl/byte_source.hpp"
#include "crawl/crawl_listing.hpp"
#include "crawl/packing.hpp"
#include "crawl/page.hpp"
#include "glane/error.hpp"

namespace glane {

// Where bytes come from, and what is known of them before they are looked at.
struct Origin {
  std::string path;        // of the file; behind "#" the place in a container
  std::string id;          // the same, relative to the parent of the operand
  std::string name;        // of a file or member, where content leaves its kind open
  std::string url;         // that the crawl fetched it from
  std::string stated_url;  // by the user, of what is one page
  std::string saved_url;   // that whoever saved it noted
  std::string mirror_url;  // guessed from the names of folders and file
  std::string server_url;  // of what the crawl fetched, and this is a piece of
  bool served = false;     // a server made it, and what it says of itself is a claim
  std::string charset;     // that the server named
  std::string media_type;  // that the server named: "text/html"
  Date crawled;

  // The origin of a piece of it.
  Origin at(std::string_view place) const;
};

// A page without content yet, of this origin. What a web archive kept a copy of bears its own
// address, and was crawled when the archive captured it.
Page page_output_of(const Origin& origin);

class PageOutput {
 public:
  PageOutput(const CrawlFile& file, const ByteSource& source, const PageSink& sink,
             const DiagnosticSink& report)
      : file_(file), source_(source), budget_(source), sink_(sink), report_(report) {}
  virtual ~PageOutput() = default;
  PageOutput(const PageOutput&) = delete;
  PageOutput& operator=(const PageOutput&) = delete;

  // Reads what a container holds: detects the format of `bytes`, and hands its pages on.
  virtual void read(ByteSource& bytes, const Origin& origin) = 0;

  void add(Page page);

  // A record found in a container, as a page.
  //   in: record  of Page::record
  //       line    1-based, where it is counted; else 0
  template <typename Record>
  void add_record(Record record, const Origin& origin, std::size_t line = 0) {
    Page page = page_output_of(origin);
    page.format = PageFormat::record;
    page.record = std::move(record);
    page.line = line;
    add(std::move(page));
  }

  //   in: remark  may quote bytes that are no UTF-8
  void report(const Origin& origin, Severity severity, Remark remark, std::size_t line = 0);

  UnpackBudget& budget() { return budget_; }

  // How many pages and diagnostics there were so far.
  std::uint64_t count() const { return count_; }

 private:
  const CrawlFile& file_;
  const ByteSource& source_;
  UnpackBudget budget_;
  const PageSink& sink_;
  const DiagnosticSink& report_;
  std::uint64_t count_ = 0;
};

}  // namespace glane
