# Completion for bash. To use it, put this line into ~/.bashrc:   eval "$(sourcinglint completion bash)"
_sourcinglint() {
    local current=${COMP_WORDS[COMP_CWORD]} line=${COMP_LINE:0:COMP_POINT} word
    line=${line#"${COMP_WORDS[0]}"}
    line=${line# }
    COMPREPLY=()
    while IFS= read -r word; do
        # Options are offered where one is begun; elsewhere a file is likelier.
        if [[ $word == "$current"* && ($word != -* || $current == -*) ]]; then
            COMPREPLY+=("$word")
        fi
    done < <("${COMP_WORDS[0]}" "[suggest:${#line}]" "$line" 2> /dev/null)
}
complete -o default -o bashdefault -F _sourcinglint sourcinglint
