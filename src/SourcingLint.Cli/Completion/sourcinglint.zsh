#compdef sourcinglint
# Completion for zsh. To use it, put this line into ~/.zshrc, behind compinit:   eval "$(sourcinglint completion zsh)"
_sourcinglint() {
    local line="${(j: :)words[2,CURRENT]}" word
    local -a found
    for word in "${(@f)$("${words[1]}" "[suggest:${#line}]" "$line" 2> /dev/null)}"; do
        # Options are offered where one is begun; elsewhere a file is likelier.
        if [[ $word == "$PREFIX"* && ($word != -* || $PREFIX == -*) ]]; then
            found+=("$word")
        fi
    done
    if (( ${#found} )); then
        compadd -- "${found[@]}"
    else
        _files
    fi
}
if [[ ${funcstack[1]} == _sourcinglint ]]; then
    _sourcinglint "$@"
else
    compdef _sourcinglint sourcinglint
fi
