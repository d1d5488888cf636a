import type { CallRequest } from '../call.ts';
import { prettyJson, quote, quoteLines } from './text.ts';

/** A program that needs nothing but Go. */
export function renderGo({ method, url, headers, body }: CallRequest): string {
  const reader = body === '' ? 'nil' : `strings.NewReader(${quoteLines(prettyJson(body), '`', '`', /`|\r/)})`;
  return `package main

import (
	"fmt"
	"io"
	"log"
	"net/http"
${body === '' ? '' : '	"strings"\n'}	"time"
)

func main() {
	request, err := http.NewRequest(${quote(method)}, ${quote(url)}, ${reader})
	if err != nil {
		log.Fatal(err)
	}
${headers.map(([name, value]) => `	request.Header.Set(${quote(name)}, ${quote(value)})\n`).join('')}	client := http.Client{Timeout: 30 * time.Second}
	response, err := client.Do(request)
	if err != nil {
		log.Fatal(err)
	}
	defer response.Body.Close()
	body, err := io.ReadAll(response.Body)
	if err != nil {
		log.Fatal(err)
	}
	if response.StatusCode >= 400 {
		log.Fatalf("%s %s", response.Status, body)
	}
	fmt.Println(response.Status, string(body))
}
`;
}
