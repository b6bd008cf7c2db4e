// The page that a web server's answer brought, whoever kept it: a crawler's archive, or a person
// who saved it with its headers.
#pragma once

#include "crawl/http_response.hpp"
#include "crawl/line_reader.hpp"
#include "crawl/page_output.hpp"

namespace glane {

// Hands the body on, unpacked, where the answer may be a page; why not is reported.
//   in:  head    of the response whose body `body` is
//        origin  of the response; media type and charset are taken from `head`
//   out: whether it was handed on
bool read_http_page(const HttpHead& head, LineReader& body, Origin origin, PageOutput& output);

}  // namespace glane
