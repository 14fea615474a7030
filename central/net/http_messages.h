// Requests as they are read off a connection, and answers as they are written onto it. Only http_server.cpp
// includes this: what stands here knows Beast.
#pragma once

#include <boost/asio/awaitable.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>
#include <boost/beast/ssl.hpp>
#include <optional>
#include <string>

#include "central/api/request.h"
#include "content/wire/refusal.h"

namespace qiming::central {

using Stream = boost::beast::ssl_stream<boost::beast::tcp_stream>;
using RequestParser = boost::beast::http::request_parser<boost::beast::http::string_body>;

// Header up to 8 KiB, body up to 256 KiB.
void limit(RequestParser& parser);
Request take_request(RequestParser& parser, const std::string& address);
// A refusal that is about no submission.
Answer refuse_to_all(content::RefusalCode code, const char* text);
// An answer to what could not be read; nothing: there is nobody to answer.
std::optional<Answer> answer_to_unreadable(const boost::system::error_code& trouble);
boost::asio::awaitable<boost::system::error_code> write_answer(Stream& stream, const Answer& answer,
                                                               const std::string& epoch, bool keep_alive);

}  // namespace qiming::central
