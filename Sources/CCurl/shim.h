// libcurl for Swift: what is variadic, one function for each kind of argument.
#ifndef DANLOI_CCURL_SHIM_H
#define DANLOI_CCURL_SHIM_H

#include <curl/curl.h>

static inline CURLcode danloi_curl_global_init(void) { return curl_global_init(CURL_GLOBAL_ALL); }

static inline CURLcode danloi_curl_set_long(CURL *easy, CURLoption option, long value) {
    return curl_easy_setopt(easy, option, value);
}

static inline CURLcode danloi_curl_set_offset(CURL *easy, CURLoption option, curl_off_t value) {
    return curl_easy_setopt(easy, option, value);
}

static inline CURLcode danloi_curl_set_string(CURL *easy, CURLoption option, const char *value) {
    return curl_easy_setopt(easy, option, value);
}

static inline CURLcode danloi_curl_set_pointer(CURL *easy, CURLoption option, const void *value) {
    return curl_easy_setopt(easy, option, value);
}

static inline CURLcode danloi_curl_set_list(CURL *easy, CURLoption option, struct curl_slist *value) {
    return curl_easy_setopt(easy, option, value);
}

typedef size_t (*danloi_curl_receive)(char *bytes, size_t size, size_t count, void *context);

static inline CURLcode danloi_curl_set_receive(CURL *easy, CURLoption option, danloi_curl_receive value) {
    return curl_easy_setopt(easy, option, value);
}

static inline CURLcode danloi_curl_set_open_socket(CURL *easy, curl_opensocket_callback value) {
    return curl_easy_setopt(easy, CURLOPT_OPENSOCKETFUNCTION, value);
}

static inline CURLcode danloi_curl_get_long(CURL *easy, CURLINFO info, long *value) {
    return curl_easy_getinfo(easy, info, value);
}

static inline CURLcode danloi_curl_get_offset(CURL *easy, CURLINFO info, curl_off_t *value) {
    return curl_easy_getinfo(easy, info, value);
}

static inline CURLcode danloi_curl_get_pointer(CURL *easy, CURLINFO info, void **value) {
    return curl_easy_getinfo(easy, info, (char **)value);
}

static inline CURLMcode danloi_curl_multi_set_long(CURLM *multi, CURLMoption option, long value) {
    return curl_multi_setopt(multi, option, value);
}

/// Has `multi` say what it waits for, to functions that get `context`.
static inline void danloi_curl_multi_watch(CURLM *multi, void *context, curl_socket_callback socket,
                                           curl_multi_timer_callback timer) {
    curl_multi_setopt(multi, CURLMOPT_SOCKETFUNCTION, socket);
    curl_multi_setopt(multi, CURLMOPT_SOCKETDATA, context);
    curl_multi_setopt(multi, CURLMOPT_TIMERFUNCTION, timer);
    curl_multi_setopt(multi, CURLMOPT_TIMERDATA, context);
}

#endif
